package io.aludel.orm.shape;

import jakarta.persistence.Entity;

/** Has remarks of its own kind. */
@Entity
class Play extends Remarked<PlayRemark> {}
