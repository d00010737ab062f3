/**
 * Text as people wrote it, whatever markup their tool uses: one canonical form for Markdown, Jira
 * wiki markup and Atlassian documents, and the blocks (prose, quote, code) that are read from it.
 */
@NullMarked
package dev.counterweight.text;

import org.jspecify.annotations.NullMarked;
