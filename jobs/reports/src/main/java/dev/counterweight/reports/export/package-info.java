/** Tables for spreadsheets, in which no text can become a formula. */
@NullMarked
package dev.counterweight.reports.export;

import org.jspecify.annotations.NullMarked;
