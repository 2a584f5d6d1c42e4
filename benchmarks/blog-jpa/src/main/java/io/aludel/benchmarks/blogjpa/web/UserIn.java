package io.aludel.benchmarks.blogjpa.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new user. */
public record UserIn(
        @NotBlank @Email @Size(max = 255) String email,
        @NotBlank @Size(max = 100) String name) {}
