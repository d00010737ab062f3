/** How texts come to be, tried phrase by phrase. */
@NullMarked
package dev.counterweight.demo.words;

import org.jspecify.annotations.NullMarked;
