package org.yupian.tokenize.dictionary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Sorts the entries that count by the layer they come from. */
final class Layering {
    private Layering() {}

    /** For each layer that forces something, highest first: which of the dictionary's entries it forces. */
    static List<boolean[]> forced(UserDictionary dictionary) {
        List<Entry> entries = dictionary.entries();
        IdentityHashMap<Entry, Integer> layerOf = new IdentityHashMap<>();
        List<UserDictionary> layers = dictionary.layers();
        // A single layer needs no telling apart; it may be large.
        for (int layer = layers.size() - 1; layer > 0; layer--) {
            for (Entry entry : layers.get(layer).entries()) {
                layerOf.put(entry, layer);
            }
        }
        if (layers.size() > 1) {
            layers.get(0).entries().forEach(entry -> layerOf.remove(entry));
        }
        List<boolean[]> forced = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            boolean[] wanted = new boolean[entries.size()];
            boolean any = false;
            for (int i = 0; i < wanted.length; i++) {
                Entry entry = entries.get(i);
                boolean forces = entry.rule() == Rule.HARD || entry.rule() == Rule.SPLIT;
                wanted[i] = forces && layerOf.getOrDefault(entry, 0) == layer;
                any |= wanted[i];
            }
            if (any) {
                forced.add(wanted);
            }
        }
        return List.copyOf(forced);
    }
}
