/**
 * Keywords and key phrases 关键词 of a document; start at {@link org.yupian.keywords.CombinedExtractor}, or at {@link
 * org.yupian.keywords.KeywordExtractor} for what all methods have in common.
 */
@NullMarked
package org.yupian.keywords;

import org.jspecify.annotations.NullMarked;
