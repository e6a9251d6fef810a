package org.yupian.embeddings;

/**
 * A word near a place.
 *
 * @param word the word
 * @param similarity the cosine between its vector and the place, or what else was asked for
 */
public record Neighbour(String word, float similarity) {}
