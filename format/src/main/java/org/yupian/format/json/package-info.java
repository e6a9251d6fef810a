/** JSON Lines from the inside: members to documents and back. Not exported; start at {@link org.yupian.format.json.JsonLine}. */
@NullMarked
package org.yupian.format.json;

import org.jspecify.annotations.NullMarked;
