/**
 * Named entities 命名实体识别: by labelling characters, start at {@link org.yupian.tagging.ner.EntityTagger}, or words, at
 * {@link org.yupian.tagging.ner.CompoundTagger}.
 */
@NullMarked
package org.yupian.tagging.ner;

import org.jspecify.annotations.NullMarked;
