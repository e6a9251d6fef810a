/**
 * The verbs about user dictionaries; start at {@link org.yupian.cli.verb.dictionary.DictionaryCommand}.
 */
@NullMarked
package org.yupian.cli.verb.dictionary;

import org.jspecify.annotations.NullMarked;
