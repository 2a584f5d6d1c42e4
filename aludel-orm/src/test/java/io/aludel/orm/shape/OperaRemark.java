package io.aludel.orm.shape;

import jakarta.persistence.Entity;

/** Is about an opera. */
@Entity
class OperaRemark extends Utterance<Opera> {
    OperaRemark(String text) {
        super(text);
    }
}
