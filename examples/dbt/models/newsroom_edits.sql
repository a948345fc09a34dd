-- How often each source changes its articles after it has published them.
select s.name as source, count(distinct v.article_id) as edited_articles, count(*) as edits
from {{ source('news', 'article_versions') }} as v
join {{ source('news', 'articles') }} as a on a.article_id = v.article_id
join {{ source('news', 'sources') }} as s on s.source_id = a.source_id
where v.cause = 'edit'
group by s.name
