/** CoNLL-U from the inside: blocks of lines to documents and back. Not exported; start at {@link org.yupian.format.conllu.ConlluDocument}. */
@NullMarked
package org.yupian.format.conllu;

import org.jspecify.annotations.NullMarked;
