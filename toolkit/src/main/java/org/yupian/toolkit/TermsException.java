package org.yupian.toolkit;

import java.io.IOException;
import org.yupian.model.ModelCard;
import org.yupian.model.Terms;

/** A model is there, but under terms that the toolkit was told not to accept, or none under better ones is there. */
public final class TermsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Terms allowed;

    /** A model that was named. */
    TermsException(String model, Terms allowed, ModelCard card) {
        super("%s: expected a model under %s terms, found one whose card says: %s"
                .formatted(model, allowed, said(card)));
        this.allowed = allowed;
    }

    /** No model was named, and none will do. */
    TermsException(String kinds, Terms allowed) {
        super("expected a model of kind %s under %s terms, found none; 'yupian models' lists the terms of each"
                .formatted(kinds, allowed));
        this.allowed = allowed;
    }

    /** The terms that a model may have. */
    public Terms allowed() {
        return allowed;
    }

    /** The licence, and of what it was made from the first that is under narrower terms than that. */
    private static String said(ModelCard card) {
        String licence = card.licence().isBlank() ? "not stated" : card.licence();
        Terms own = Terms.of(card.licence());
        for (ModelCard.Source source : card.sources()) {
            if (!own.allow(Terms.of(source.licence()))) {
                return "%s, made from %s (%s)"
                        .formatted(licence, source.name(), source.licence().isBlank() ? "not stated" : source.licence());
            }
        }
        return licence;
    }
}
