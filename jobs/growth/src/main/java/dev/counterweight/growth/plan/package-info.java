/** Rules of plans, wins, check-ins and of the people who hold them. */
@NullMarked
package dev.counterweight.growth.plan;

import org.jspecify.annotations.NullMarked;
