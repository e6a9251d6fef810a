/** Words that stand near each other, and ranks that spread over a graph; start at {@link org.yupian.keywords.graph.WordGraph}. */
@NullMarked
package org.yupian.keywords.graph;

import org.jspecify.annotations.NullMarked;
