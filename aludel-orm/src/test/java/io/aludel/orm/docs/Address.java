package io.aludel.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

// region Address
@Embeddable
public record Address(
        @Column(length = 80) String street,
        @Column(length = 50) String city) {}
// endregion
