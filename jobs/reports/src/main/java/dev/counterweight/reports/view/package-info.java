/**
 * What a pack is made from: plain records of text, numbers and times. Nothing here is formatted,
 * escaped or sorted; the pages see to that. Text may come from anybody and is treated as hostile.
 */
@NullMarked
package dev.counterweight.reports.view;

import org.jspecify.annotations.NullMarked;
