package dev.zhishou.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds what a caller may send, before anything reads it: 2 MiB of text, 26 MiB of a file.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyBound extends OncePerRequestFilter {
  /// 200 commands with long texts fit several times.
  static final long TEXT = 2L << 20;

  /// A photo has 25 MB at the most (DATA.md, Evidence).
  static final long FILE = 26L << 20;

  private final ProblemWriter problems;

  BodyBound(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long bound = bound(request);
    if (request.getContentLengthLong() > bound) {
      problems.write(request, response, TooLarge.PROBLEM);
      return;
    }
    chain.doFilter(new Bounded(request, bound), response);
  }

  private static long bound(HttpServletRequest request) {
    String type = request.getContentType();
    boolean file =
        type != null
            && (type.startsWith("image/")
                || type.startsWith("video/")
                || type.startsWith("audio/")
                || type.startsWith("multipart/")
                || type.startsWith("application/octet-stream")
                || type.startsWith("application/pdf")
                || type.startsWith("application/zip")
                || type.startsWith("application/vnd.openxmlformats"));
    return file || request.getRequestURI().startsWith("/api/v1/evidence/") ? FILE : TEXT;
  }

  private static final class Bounded extends HttpServletRequestWrapper {
    private final long bound;

    Bounded(HttpServletRequest request, long bound) {
      super(request);
      this.bound = bound;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new BoundedStream(super.getInputStream(), bound);
    }
  }

  private static final class BoundedStream extends ServletInputStream {
    private final ServletInputStream in;
    private final long bound;
    private long seen;

    BoundedStream(ServletInputStream in, long bound) {
      this.in = in;
      this.bound = bound;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      seen += read;
      if (seen > bound) {
        throw new TooLarge(bound);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
