package org.yupian.tokenize.dictionary;

/**
 * A dictionary that was read, and what became of each line.
 *
 * @param dictionary the entries that were accepted
 * @param report the lines that were read, accepted, merged and refused
 */
public record LoadedDictionary(UserDictionary dictionary, DictionaryReport report) {}
