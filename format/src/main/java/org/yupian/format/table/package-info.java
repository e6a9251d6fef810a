/** Tables from the inside: rows to documents and back. Not exported; start at {@link org.yupian.format.table.TableRow}. */
@NullMarked
package org.yupian.format.table;

import org.jspecify.annotations.NullMarked;
