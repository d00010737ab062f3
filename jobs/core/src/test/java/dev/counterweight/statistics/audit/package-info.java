@NullMarked
package dev.counterweight.statistics.audit;

import org.jspecify.annotations.NullMarked;
