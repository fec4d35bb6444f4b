# Lists of topics, outlets, days, months and years: what the plugins jekyll-archives and jekyll-paginate-v2 make.
module Bench
  PAGE = 60

  class Lists < Jekyll::Generator
    safe true

    def generate(site)
      posts = site.posts.docs.reverse
      topics = groups("topics", group(posts) { |post| post.data["topics"] || [] })
      outlets = groups("outlets", group(posts) { |post| [post.data.dig("provider", "name")] })
      (topics + outlets).each { |list| add_pages(site, list) }
      add(site, "topics/", "groups", "title" => "Topics", "groups" => topics)
      add(site, "outlets/", "groups", "title" => "Outlets", "groups" => outlets)

      days = group(posts) { |post| [post.date.strftime("%Y/%m/%d")] }
      months = days.keys.group_by { |day| day[0, 7] }
      years = months.keys.group_by { |month| month[0, 4] }
      lists_of_months = years.transform_values do |names|
        names.map { |month| { "path" => "/#{month}/", "name" => month, "count" => months[month].sum { |day| days[day].size } } }
      end
      days.each { |day, members| add(site, "#{day}/", "list", "title" => day, "articles" => members) }
      months.each do |month, names|
        add(site, "#{month}/", "month", "title" => month, "days" => names.map { |day| { "name" => day, "articles" => days[day] } })
      end
      years.each_key { |year| add(site, "#{year}/", "year", "title" => year, "months" => lists_of_months[year]) }
      add(site, "archive/", "archive", "title" => "Archive", "years" => years.keys.map { |year| { "name" => year, "months" => lists_of_months[year] } })
    end

    private

    def group(posts)
      posts.each_with_object({}) do |post, lists|
        yield(post).each { |name| (lists[name] ||= []) << post }
      end
    end

    def groups(kind, lists)
      lists.sort.map do |name, articles|
        { "name" => name, "path" => "/#{kind}/#{Jekyll::Utils.slugify(name)}/", "count" => articles.size, "articles" => articles }
      end
    end

    def add_pages(site, list)
      slices = list["articles"].each_slice(PAGE).to_a
      paths = slices.each_index.map { |at| at.zero? ? list["path"] : "#{list["path"]}page/#{at + 1}/" }
      slices.each_with_index do |articles, at|
        add(site, paths[at].delete_prefix("/"), "list",
            "title" => list["name"], "articles" => articles,
            "newer" => at.zero? ? nil : paths[at - 1], "older" => paths[at + 1])
      end
    end

    def add(site, folder, layout, data)
      page = Jekyll::PageWithoutAFile.new(site, site.source, folder, "index.html")
      page.data.merge!(data, "layout" => layout)
      page.content = ""
      site.pages << page
    end
  end
end
