package org.yupian.cli;

import java.util.ArrayList;
import java.util.List;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;

/**
 * A named entity to print.
 *
 * @param start where it begins, a UTF-16 offset
 * @param end where it ends
 * @param type such as PER
 * @param score how probable it is
 */
record NamedEntity(int start, int end, String type, double score) {
    /** The entities of a document, in their order. */
    static List<NamedEntity> of(Document document) {
        Entities entities = document.get(Layer.ENTITIES);
        List<NamedEntity> list = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            list.add(new NamedEntity(entities.start(i), entities.end(i), entities.type(i), entities.score(i)));
        }
        return list;
    }
}
