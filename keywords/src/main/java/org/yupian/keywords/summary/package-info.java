/** Summaries 摘要 out of the sentences of a text; start at {@link org.yupian.keywords.summary.Summarizer}. */
@NullMarked
package org.yupian.keywords.summary;

import org.jspecify.annotations.NullMarked;
