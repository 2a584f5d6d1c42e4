package io.aludel.orm.event;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Has values that are changed in place as it is written. */
@Entity
@EntityListeners(PostmarkListener.class)
class Packet {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String label;

    private Postmark postmark = new Postmark();

    @Convert(converter = MarksConverter.class)
    private BitSet marks = new BitSet();

    Packet(String label) {
        this.label = label;
    }

    @Nullable
    Long getId() {
        return id;
    }

    void setLabel(String label) {
        this.label = label;
    }

    String getLabel() {
        return label;
    }

    Postmark getPostmark() {
        return postmark;
    }

    BitSet getMarks() {
        return marks;
    }
}
