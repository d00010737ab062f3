/**
 * From a source to raw records: {@link dev.counterweight.connectors.Connector} fetches, {@link
 * dev.counterweight.connectors.Landing} keeps, and the mapping beside each connector turns what was
 * kept into the model. Connectors know nothing of each other and nothing of Spark.
 */
@NullMarked
package dev.counterweight.connectors;

import org.jspecify.annotations.NullMarked;
