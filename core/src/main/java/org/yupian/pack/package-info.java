/**
 * Numbers packed tightly: in memory as a hash table over flat arrays, in files seven bits to the byte; start at {@link
 * org.yupian.pack.KeyTable} and {@link org.yupian.pack.PackedOutput}. Of many items the best ({@link
 * org.yupian.pack.BestItems}). For our own modules.
 */
@NullMarked
package org.yupian.pack;

import org.jspecify.annotations.NullMarked;
