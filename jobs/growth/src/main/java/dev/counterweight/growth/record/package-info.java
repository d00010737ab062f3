/** What people enter about plans, wins, check-ins, cases and checks. */
@NullMarked
package dev.counterweight.growth.record;

import org.jspecify.annotations.NullMarked;
