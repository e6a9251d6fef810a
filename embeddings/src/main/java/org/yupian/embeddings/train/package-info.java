/**
 * Trainers of word vectors; start at {@link org.yupian.embeddings.train.EncodedCorpus}, then {@link
 * org.yupian.embeddings.train.Word2VecTrainer}.
 */
@NullMarked
package org.yupian.embeddings.train;

import org.jspecify.annotations.NullMarked;
