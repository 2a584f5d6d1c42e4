package io.aludel.dialect;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.type.TypeDetail;

/** Words of enumerated types. */
final class Words {
    private Words() {}

    /** A word of the type; MySQL keeps an empty one for a wrong one that it let pass. */
    static String known(String word, TypeDetail.OfEnum words) {
        if (words.labels().contains(word)) {
            return word;
        }
        String stripped = word.strip();
        if (words.labels().contains(stripped)) {
            return stripped;
        }
        throw new AludelException(
                ErrorCode.CONVERSION_FAILED,
                "the database holds '" + word + "', which is no word of the enumerated type "
                        + (words.name() == null ? "" : words.name()) + "."
                        + "\n  Usually a word was renamed or removed while rows still carry it."
                        + "\n  Update those rows; the words are " + words.labels() + ".");
    }
}
