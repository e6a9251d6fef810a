package org.yupian.toolkit;

import java.io.IOException;
import org.yupian.model.ModelCard;
import org.yupian.model.Terms;

/** A model is there, but under terms that the toolkit was told not to accept, or none under better ones is there. */
public final class TermsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Terms allowed;

    private TermsException(String message, Terms allowed) {
        super(message);
        this.allowed = allowed;
    }

    /** A model that was named. Both are handed out as an IOException: whoever only might throw one need not load it. */
    static IOException refusing(String model, ModelCard card, Terms allowed) {
        String message = "%s: expected a model under %s terms, found one whose card says: %s";
        return new TermsException(message.formatted(model, allowed, said(card)), allowed);
    }

    /** No model was named, and none will do; the hints say which are not here. */
    static IOException noneOf(String kinds, Terms allowed, String hints) {
        String message = "expected a model of kind %s under %s terms, found none%s";
        return new TermsException(message.formatted(kinds, allowed, hints), allowed);
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
                        .formatted(
                                licence, source.name(), source.licence().isBlank() ? "not stated" : source.licence());
            }
        }
        return licence;
    }
}
