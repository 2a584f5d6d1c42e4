package io.aludel.examples.blogspring.web;

import io.aludel.engine.UniqueViolationException;
import io.aludel.error.AludelException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as problem+json. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler({UniqueViolationException.class, DuplicateKeyException.class})
    ProblemDetail taken(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "somebody has that already");
    }

    /** Without a blog there is no tenant, and the statement was refused. */
    @ExceptionHandler
    ProblemDetail refused(AludelException failure) {
        return switch (failure.code()) {
            case NO_TENANT ->
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "say which blog is meant: X-Blog");
            default -> throw failure;
        };
    }

    /** Says which fields are meant. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<String> errors = failure.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getDefaultMessage())
                .sorted()
                .toList();
        failure.getBody().setProperty("errors", errors);
        return super.handleMethodArgumentNotValid(failure, headers, status, request);
    }
}
