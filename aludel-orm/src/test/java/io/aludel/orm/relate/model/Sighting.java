package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AsJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/** A value with a document in it, which most databases do not compare. */
@Embeddable
public record Sighting(
        @Column(length = 20) String place, @AsJson Map<String, Object> details) {}
