/**
 * The verbs that train word vectors and work with them; start at {@link org.yupian.cli.verb.vectors.VectorsCommand}.
 */
@NullMarked
package org.yupian.cli.verb.vectors;

import org.jspecify.annotations.NullMarked;
