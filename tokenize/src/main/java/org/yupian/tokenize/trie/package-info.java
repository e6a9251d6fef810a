/**
 * Tries 字典树: sets of words with a number each, searched char by char; start at {@link
 * org.yupian.tokenize.trie.DoubleArrayTrie}.
 */
@NullMarked
package org.yupian.tokenize.trie;

import org.jspecify.annotations.NullMarked;
