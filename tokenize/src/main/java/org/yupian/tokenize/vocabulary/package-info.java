/**
 * All words a segmenter knows, its own and the user's, and the modes that list them; start at {@link
 * org.yupian.tokenize.vocabulary.Vocabulary}. For the engines: not exported.
 */
@NullMarked
package org.yupian.tokenize.vocabulary;

import org.jspecify.annotations.NullMarked;
