package org.yupian.model;

/**
 * What stands before the sections of a model file: enough to list a model without reading it.
 *
 * @param card what the model is and where it comes from
 * @param length the bytes of the whole file
 */
public record ModelHead(ModelCard card, long length) {}
