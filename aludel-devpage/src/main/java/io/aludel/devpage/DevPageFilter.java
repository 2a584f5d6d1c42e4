package io.aludel.devpage;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Shows the statements of each request together on the development page; to be mapped before other filters, for REQUEST and ASYNC. Safe for
 * use by many threads. Where the page is switched off, it does nothing. The name of a request is its method and path; its parameters are
 * left out.
 */
public final class DevPageFilter implements Filter {
    private static final String RECORDING = DevPageFilter.class.getName() + ".recording";

    private final DevPage page;

    /** A filter for a page. */
    public DevPageFilter(DevPage page) {
        this.page = requireNonNull(page, "page");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Recorder recorder = page.recorder().orElse(null);
        if (recorder == null || !(request instanceof HttpServletRequest asked)) {
            chain.doFilter(request, response);
            return;
        }
        boolean again = asked.getAttribute(RECORDING) instanceof Recording;
        Recording recording = again
                ? (Recording) asked.getAttribute(RECORDING)
                : recorder.begin(Recording.Kind.REQUEST, asked.getMethod() + " " + asked.getRequestURI());
        asked.setAttribute(RECORDING, recording);
        Recorder.Scope scope = recorder.within(recording);
        String failure = null;
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            failure = Recorder.kind(e);
            throw e;
        } finally {
            scope.close();
            if (!again) {
                endOrWait(asked, response, recording, failure);
            }
        }
    }

    /** A request for the page itself is not shown on it. */
    static void forget(DevPage page, HttpServletRequest request) {
        if (request.getAttribute(RECORDING) instanceof Recording recording) {
            page.recorder().ifPresent(recorder -> recorder.forget(recording));
        }
    }

    private static void endOrWait(
            HttpServletRequest request, ServletResponse response, Recording recording, @Nullable String failure) {
        if (failure == null && request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Ending(recording, response));
        } else {
            end(recording, response, failure);
        }
    }

    private static void end(Recording recording, ServletResponse response, @Nullable String failure) {
        recording.end(
                failure == null && response instanceof HttpServletResponse answer
                        ? String.valueOf(answer.getStatus())
                        : failure);
    }

    /** An asynchronous request ends later. */
    private record Ending(Recording recording, ServletResponse response) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            end(recording, response, null);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Completion follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Completion follows.
        }

        /** The container forgets its listeners when a request begins to be asynchronous anew. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
