/** A browser to look at pages with, for the tests of every module that writes some. */
@NullMarked
package dev.counterweight.reports.testing;

import org.jspecify.annotations.NullMarked;
