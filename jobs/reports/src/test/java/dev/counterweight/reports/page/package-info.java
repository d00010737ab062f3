/** Words, numbers and hostile text on a page. */
@NullMarked
package dev.counterweight.reports.page;

import org.jspecify.annotations.NullMarked;
