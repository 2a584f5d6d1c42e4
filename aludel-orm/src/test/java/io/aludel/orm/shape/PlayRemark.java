package io.aludel.orm.shape;

import jakarta.persistence.Entity;

/** Is about a play. */
@Entity
class PlayRemark extends Utterance<Play> {
    PlayRemark(String text) {
        super(text);
    }
}
