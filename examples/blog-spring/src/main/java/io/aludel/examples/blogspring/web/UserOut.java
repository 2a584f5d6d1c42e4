package io.aludel.examples.blogspring.web;

import io.aludel.examples.blogspring.model.User;
import io.aludel.orm.annotation.Projection;

/** A user as others see them. */
@Projection(User.class)
public record UserOut(long id, String name) {}
