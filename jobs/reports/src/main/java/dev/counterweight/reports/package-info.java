/**
 * The offline HTML pack: one folder that opens from disk and asks the network for nothing.
 *
 * <p>{@link dev.counterweight.reports.HtmlPack} takes what a run may say ({@code view}), puts it
 * into the words and shapes of a page ({@code page}) and renders it through the templates in {@code
 * src/main/jte}. Knows no Spark and no signal: whoever calls it decides what may be shown to whom.
 */
@NullMarked
package dev.counterweight.reports;

import org.jspecify.annotations.NullMarked;
