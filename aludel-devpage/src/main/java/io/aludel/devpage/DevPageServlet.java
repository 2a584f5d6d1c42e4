package io.aludel.devpage;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Serves the development page within an application; to be mapped to a path of its own. Safe for use by many threads. Where the page is
 * switched off, there is none.
 *
 * <pre>{@code
 * context.addServlet("aludel", new DevPageServlet(page)).addMapping("/aludel/*");
 * context.addFilter("aludel", new DevPageFilter(page)).addMappingForUrlPatterns(EnumSet.of(REQUEST, ASYNC), false, "/*");
 * }</pre>
 */
public final class DevPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Nobody writes servlets of this kind to a stream.
    private final DevPage page;

    /** A servlet for a page. */
    public DevPageServlet(DevPage page) {
        this.page = requireNonNull(page, "page");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DevPageFilter.forget(page, request);
        Optional<Router> router = page.router();
        if (router.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!page.options().isRemote() && !visitor(request).isLocal()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String path = request.getPathInfo();
        Answer answer = router.get()
                .answer(
                        request.getMethod(),
                        request.getContextPath() + request.getServletPath(),
                        path == null ? "/" : path);
        byte[] body = answer.bytes();
        Answer.HEADERS.forEach(response::setHeader);
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static Visitor visitor(HttpServletRequest request) throws IOException {
        return new Visitor(
                InetAddress.getAllByName(request.getRemoteAddr())[0],
                request.getHeader("Host"),
                Visitor.FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null));
    }
}
