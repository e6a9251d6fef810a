/**
 * Corpora with named entities, the training of models that find them, and their scores; start at
 * {@link org.yupian.tagging.train.ner.EntityTrainer}. To read corpora the artifact {@code yupian-format} has to be there.
 */
@NullMarked
package org.yupian.tagging.train.ner;

import org.jspecify.annotations.NullMarked;
