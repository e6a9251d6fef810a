/**
 * The verbs that list and show models; start at {@link org.yupian.cli.verb.models.ModelsCommand}.
 */
@NullMarked
package org.yupian.cli.verb.models;

import org.jspecify.annotations.NullMarked;
