/**
 * What stands on a page: ready words, plots and links, one record per thing a template shows.
 * Public only because generated templates live in a package of their own.
 */
@NullMarked
package dev.counterweight.reports.page;

import org.jspecify.annotations.NullMarked;
