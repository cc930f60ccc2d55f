package dev.zhishou.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// Hands out the front end that the build packed under `/static`: one page for each door, whatever
/// address within it is asked for, because the door itself finds its pages.
///
/// What has a digest in its name never changes and is kept for a year; everything else is asked for
/// anew, so that a new version is there with the next reload.
@Configuration(proxyBeanMethods = false)
class Doors implements WebMvcConfigurer {
  private static final String STATIC = "classpath:/static/";

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    for (String door : new String[] {"desk", "field", "admin", "portal"}) {
      String page = "forward:/" + door + ".html";
      views.addViewController("/" + door).setViewName(page);
      views.addViewController("/" + door + "/**").setViewName(page);
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources
        .addResourceHandler("/assets/**")
        .addResourceLocations(STATIC + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    resources
        .addResourceHandler("/**")
        .addResourceLocations(STATIC)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }
}
