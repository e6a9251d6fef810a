/**
 * Finds the words of a corpus that no dictionary has 新词发现, within the memory it is told; start at {@link
 * org.yupian.keywords.discovery.NewWordFinder}.
 */
@NullMarked
package org.yupian.keywords.discovery;

import org.jspecify.annotations.NullMarked;
