/**
 * User dictionaries 用户词典: words that are always, sometimes, never or differently cut. Start at {@link
 * org.yupian.tokenize.dictionary.UserDictionary}; {@link org.yupian.tokenize.dictionary.DictionaryReader} reads
 * files, {@link org.yupian.tokenize.dictionary.ForcedWords} is what segmenters compile a dictionary into.
 */
@NullMarked
package org.yupian.tokenize.dictionary;

import org.jspecify.annotations.NullMarked;
