/**
 * Lucene's smartcn beside our own segmenters: {@link org.yupian.tokenize.smartcn.SmartcnSegmenter} runs it as it
 * is, {@link org.yupian.tokenize.smartcn.SmartcnLexicon} reads its dictionary. Needs
 * {@code lucene-analysis-smartcn} on the class path.
 */
@NullMarked
package org.yupian.tokenize.smartcn;

import org.jspecify.annotations.NullMarked;
